/** Pages of 订单管理 and of the shipping desk; the courier's push. */
package org.calink.delivery.web;
