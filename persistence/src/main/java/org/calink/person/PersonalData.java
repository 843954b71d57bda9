package org.calink.person;

/**
 * The personal form as typed.
 *
 * @param residentId the number, or the masked one that the form showed, which means the number on record
 */
public record PersonalData(String name, String residentId, String email) {}
