/**
 * Associations (关联): which platform accepts which certificate, and whether it has been told. The platforms themselves
 * stand in the catalogue.
 */
package org.calink.platform;
