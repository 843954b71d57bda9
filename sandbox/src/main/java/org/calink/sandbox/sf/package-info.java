/** SF Express (顺丰) by its open platform 丰桥. */
package org.calink.sandbox.sf;
