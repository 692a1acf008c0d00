package fixtures.libraries;

import com.dtflys.forest.http.ForestRequest;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;
import graphql.schema.DataFetchingEnvironment;
import io.jsonwebtoken.ClaimsBuilder;
import io.jsonwebtoken.Jwts;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import org.apache.http.client.fluent.Request;
import org.apache.http.entity.ContentType;
import org.springframework.hateoas.EntityModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FrameworksAndStores {

    static class Customer {
        private String email;
        private String favouriteColour;

        public String getEmail() {
            return email;
        }
    }

    static class Paint {
        private String favouriteColour;

        public String getFavouriteColour() {
            return favouriteColour;
        }
    }

    void influx(Customer customer, WriteApiBlocking writes) {
        Point login = Point.measurement("login").addTag("who", customer.email).time(Instant.now(), WritePrecision.MS);
        writes.writePoint(login); // flow: email
        writes.writePoint(Point.measurement("paint").addField("colour", customer.favouriteColour));
    }

    void quarkusMailer(Customer customer, Mailer mailer) {
        mailer.send(Mail.withText("desk@example.com", "New customer", "Write to " + customer.email)); // flow: email
        mailer.send(new Mail().addTo("desk@example.com").setText(customer.email)); // flow: email
        mailer.send(Mail.withText(customer.email, "Hello", customer.favouriteColour));
    }

    void forest(Customer customer, ForestRequest<?> request) {
        request.addBody("mail", customer.email); // flow: email
        request.addQuery("mail", customer.email); // flow: email
        request.addBody("colour", customer.favouriteColour);
    }

    void fluent(Customer customer) throws Exception {
        Request.Post("https://partner.example.com").bodyString(customer.email, ContentType.TEXT_PLAIN).execute(); // flow: email
        Request.Get("https://partner.example.com?mail=" + customer.email).execute(); // flow: email
        Request.Post("https://partner.example.com").bodyString(customer.favouriteColour, ContentType.TEXT_PLAIN).execute();
    }

    void claims(Customer customer) {
        ClaimsBuilder claims = Jwts.claims().add("mail", customer.email);
        System.out.println(Jwts.builder().claims(claims.build()).compact()); // flow: email
        System.out.println(Jwts.builder().claims(Jwts.claims().add("c", customer.favouriteColour).build()).compact());
    }

    void vertx(HttpServerRequest request) {
        System.out.println(request.getFormAttribute("email")); // flow: email
        System.out.println(request.getFormAttribute("colour"));
    }

    Object graphql(DataFetchingEnvironment environment) {
        System.out.println((String) environment.getArgument("email")); // flow: email
        System.out.println((String) environment.getArgument("colour"));
        return "";
    }

    @RestController
    static class Customers {

        private Customer customer;
        private Paint paint;

        @GetMapping("/me")
        EntityModel<Customer> me() {
            return EntityModel.of(customer); // flow: email
        }

        @GetMapping("/paint")
        EntityModel<Paint> paint() {
            return EntityModel.of(paint);
        }
    }
}
