/** Completing personal information. */
package org.calink.person.service;
