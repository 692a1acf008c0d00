package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.member.Member;

/** What other members may see. */
public record MemberCard(String publicId, String nickname) {

    public static MemberCard of(Member member) {
        return new MemberCard(member.getPublicId(), member.getNickname());
    }
}
