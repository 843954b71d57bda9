/** SF Express by its open platform 丰桥. */
package org.calink.delivery.adapter;
