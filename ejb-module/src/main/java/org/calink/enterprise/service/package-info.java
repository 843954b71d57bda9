/** Writing and submitting an enterprise's information. */
package org.calink.enterprise.service;
