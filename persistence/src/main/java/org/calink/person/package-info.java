/** Persons (个人信息): who stands behind an account, with the pictures that prove it. */
package org.calink.person;
