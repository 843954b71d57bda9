/** Pages of an application for a certificate (申请), step by step. */
package org.calink.order.web;
