/**
 * What an application sees of a certificate authority (电子认证服务机构): a connection factory, a connection and typed results.
 *
 * <p>Reservations and changes of a certificate's status belong to the caller's JTA transaction: they become true when it
 * commits and leave nothing valid behind when it rolls back, whether or not the vendor can be reached at that moment.
 * {@link org.calink.connector.CaConnection} tells how; what the vendor finally did comes back as a
 * {@link org.calink.connector.CaEvent}. Which protocol a vendor speaks shows nowhere in this package.
 */
package org.calink.connector;
