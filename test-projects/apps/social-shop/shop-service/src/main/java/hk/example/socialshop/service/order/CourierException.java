package hk.example.socialshop.service.order;

/** The courier did not take the parcel. */
public class CourierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CourierException(String message) {
        super(message);
    }
}
