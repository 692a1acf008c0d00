package hk.example.socialshop.domain.marketing;

/** Ways a promotion can reach a member. 推廣渠道 */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP
}
