package org.calink.account.service;

import java.util.Set;
import org.calink.account.ConsentKind;

/**
 * What a person types to register, as typed.
 *
 * @param consents the texts ticked
 */
public record RegistrationForm(
        String mobile, String code, String password, String passwordAgain, Set<ConsentKind> consents) {}
