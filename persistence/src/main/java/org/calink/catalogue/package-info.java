/** What is offered and what it costs (目录, 收费标准). Start with {@link org.calink.catalogue.Quotation}. */
package org.calink.catalogue;
