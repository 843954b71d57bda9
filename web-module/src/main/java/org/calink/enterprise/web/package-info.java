/** Pages where an enterprise is described and submitted. */
package org.calink.enterprise.web;
