package hk.example.socialshop.domain.member;

/** Life of a membership. */
public enum MemberStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
