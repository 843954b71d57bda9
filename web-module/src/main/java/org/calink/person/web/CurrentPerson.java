package org.calink.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.calink.kernel.web.Visitor;
import org.calink.person.Person;
import org.calink.person.service.PersonalInformation;

/** The visitor's personal information, asked for once a request. */
@Named("person")
@RequestScoped
public class CurrentPerson {

    @Inject
    private Visitor visitor;

    @Inject
    private PersonalInformation persons;

    @Inject
    private HttpServletRequest request;

    private Person person;

    /** Null for visitors who are not signed in, and on an error page, where the services do not know the caller any more. */
    public Person getRecord() {
        if (person == null && visitor.isUser() && request.getDispatcherType() != DispatcherType.ERROR) {
            person = persons.mine();
        }
        return person;
    }

    public boolean isComplete() {
        return getRecord() != null && person.isComplete();
    }
}
