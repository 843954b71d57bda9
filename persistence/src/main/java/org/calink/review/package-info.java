/** The reviewers' desk (审核): work lists, who has what in hand, and the decisions. */
package org.calink.review;
