/** How a finished order reaches its holder: by SF Express (顺丰到付) or at the desk (现场领取). */
package org.calink.delivery;
