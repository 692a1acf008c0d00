package hk.example.socialshop.domain.member;

/** What a stranger may see of a member: a projection, the other columns are not even selected. */
public interface MemberBadge {

    String getPublicId();

    String getNickname();
}
