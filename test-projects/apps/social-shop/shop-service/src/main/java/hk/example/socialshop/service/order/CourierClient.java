package hk.example.socialshop.service.order;

import hk.example.socialshop.domain.order.Order;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** HTTP client of Kwik Courier. 速遞公司介面 */
@Component
@RequiredArgsConstructor
public class CourierClient {

    private static final String BOOKING_URL = "http://api.kwikcourier.example.hk/bookings";

    private static final String TRACKING_URL = "https://api.kwikcourier.example.hk/tracking";

    private static final String LABEL_PRINTER_URL = "http://127.0.0.1:9191/labels";

    private final RestTemplate restTemplate;

    public void book(Order order) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("reference", order.getOrderNo());
        body.put("recipient", order.getDeliveryAddress().getRecipientName());
        body.put("street", order.getDeliveryAddress().getStreetAddress());
        body.put("phone", order.getContactPhone());
        ResponseEntity<String> answer = restTemplate.postForEntity(BOOKING_URL, body, String.class);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new CourierException("No pick-up for " + order.getDeliveryAddress());
        }
        printLabel(order);
    }

    /** The courier wants the phone number as proof that the caller knows the parcel. */
    public String position(String orderNo, String phone) {
        URI uri = UriComponentsBuilder.fromUriString(TRACKING_URL)
                .pathSegment(orderNo)
                .queryParam("phone", phone)
                .build()
                .toUri();
        return restTemplate.getForObject(uri, String.class);
    }

    /** The printer daemon runs on this very host. */
    private void printLabel(Order order) {
        restTemplate.postForLocation(LABEL_PRINTER_URL, order.getDeliveryAddress().toString());
    }
}
