/** Pages of personal information. */
package org.calink.person.web;
