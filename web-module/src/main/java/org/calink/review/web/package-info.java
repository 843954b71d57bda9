/** The reviewers' pages: work list and enterprises. */
package org.calink.review.web;
