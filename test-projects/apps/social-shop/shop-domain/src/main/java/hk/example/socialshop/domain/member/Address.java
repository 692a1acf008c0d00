package hk.example.socialshop.domain.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;

/** A Hong Kong delivery address. 送貨地址 */
@Getter
@Setter
@NoArgsConstructor
@AllArgsConstructor
@Embeddable
public class Address {

    /** 收件人 */
    @Column(name = "recipient_name")
    private String recipientName;

    /** 室、樓、座 */
    @Column(name = "flat_floor_block")
    private String flatFloorBlock;

    /** 街道地址 */
    @Column(name = "street_address")
    private String streetAddress;

    @Column(name = "district")
    private String district;

    /** As printed on the parcel label. */
    @Override
    public String toString() {
        return recipientName + ", " + flatFloorBlock + ", " + streetAddress + ", " + district;
    }
}
