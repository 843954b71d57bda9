/** Pages of accounts: sign-in on both sides, registration, passwords, 个人中心; the door of the application. */
package org.calink.account.web;
