/**
 * The reviewers' desk: the work list (every capability adds its part as a {@link org.calink.review.service.WorkListSource}),
 * claims, and the decisions about enterprises and orders.
 */
package org.calink.review.service;
