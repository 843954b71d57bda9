/** Orders (订单): one checkout from draft to handed over. Start with {@link org.calink.order.Order} and {@link org.calink.order.OrderEvent}. */
package org.calink.order;
