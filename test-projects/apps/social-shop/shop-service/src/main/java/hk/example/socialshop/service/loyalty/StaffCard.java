package hk.example.socialshop.service.loyalty;

import lombok.Getter;
import lombok.Setter;

/** A card that is scanned at the counter. 員工證 */
@Getter
@Setter
public class StaffCard {

    private String memberPublicId;

    /** 員工編號 */
    private String staffNo;

    private String barcode;

    private String branch;
}
