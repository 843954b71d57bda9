/** Applying for certificates: the desk, the forms, the address book. */
package org.calink.order.service;
