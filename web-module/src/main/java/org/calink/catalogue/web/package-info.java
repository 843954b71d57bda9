/** Pages that show what is offered: texts, fees. */
package org.calink.catalogue.web;
