package org.calink.account.web;

import jakarta.security.enterprise.credential.Credential;
import org.calink.account.service.SignedIn;

/** What a sign-in page hands to the {@link Door}: somebody who has already proved who they are. */
record Pass(SignedIn bearer) implements Credential {}
