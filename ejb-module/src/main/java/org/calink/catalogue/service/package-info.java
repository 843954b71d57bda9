/** What is offered now. */
package org.calink.catalogue.service;
