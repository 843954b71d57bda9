/** Nuonuo (诺诺), the way to the tax office. */
package org.calink.sandbox.nuonuo;
