/** Shows stored files. */
package org.calink.document.web;
