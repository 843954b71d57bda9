/** Booking the courier, the shipping desk, and following parcels; the buyer's view of orders made and on their way. */
package org.calink.delivery.service;
