package hk.example.socialshop.service.order;

import lombok.Builder;
import lombok.Value;

/** A short message about a parcel. 送貨通知 */
@Value
@Builder
public class DeliveryNotice {

    String orderNo;

    /** 聯絡電話 */
    String phone;

    String text;
}
