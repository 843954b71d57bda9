/** Pages of CA管理 and of the making desk. */
package org.calink.certificate.web;
