package fixtures.libraries;

import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.sobject.SObject;
import io.intercom.api.User;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.Comment;
import org.zendesk.client.v2.model.Ticket;
import sibApi.ContactsApi;
import sibModel.CreateContact;

class Marketing {

    static class Customer {
        String email;
        String lastName;
        String favouriteColour;
    }

    void brevo(Customer customer, ContactsApi api) throws Exception {
        CreateContact contact = new CreateContact().email(customer.email).updateEnabled(true);
        api.createContact(contact); // flow: email
        CreateContact set = new CreateContact();
        set.setEmail(customer.email);
        api.createContact(set); // flow: email
        api.createContact(new CreateContact().updateEnabled(true));
    }

    void currentBrevo(Customer customer, brevoApi.ContactsApi api) throws Exception {
        api.createContact(new brevoModel.CreateContact().email(customer.email)); // flow: email
        api.createContact(new brevoModel.CreateContact());
    }

    void zendesk(Customer customer, Zendesk zendesk) {
        Ticket ticket = new Ticket(new Ticket.Requester(customer.lastName, customer.email), "help", new Comment("please"));
        zendesk.createTicket(ticket); // flow: email, name
        zendesk.createTicket(new Ticket());
    }

    void intercom(Customer customer) {
        User user = new User().setEmail(customer.email).setUserId("7");
        User.create(user); // flow: email
        User.create(new User().setUserId("7"));
    }

    void salesforce(Customer customer, PartnerConnection connection) throws Exception {
        SObject lead = new SObject();
        lead.setType("Lead");
        lead.setSObjectField("Email", customer.email);
        connection.create(new SObject[] {lead}); // flow: email
        SObject empty = new SObject();
        empty.setSObjectField("Colour__c", "red");
        connection.create(new SObject[] {empty});
    }
}
