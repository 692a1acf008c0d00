package hk.example.socialshop.service.event;

import hk.example.socialshop.domain.member.Member;

/** Published for the other systems of the group. */
public record MemberRegisteredEvent(String publicId, String email, String mobile, String via) {

    public static MemberRegisteredEvent of(Member member) {
        return new MemberRegisteredEvent(member.getPublicId(), member.getEmail(), member.getMobile(), "web");
    }
}
