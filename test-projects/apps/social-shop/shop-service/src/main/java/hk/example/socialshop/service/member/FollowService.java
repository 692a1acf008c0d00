package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.member.Follow;
import hk.example.socialshop.domain.member.FollowRepository;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The social graph. 追蹤 */
@Slf4j
@Service
@RequiredArgsConstructor
public class FollowService {

    private final FollowRepository follows;
    private final MemberRepository members;
    private final Clock clock;

    public List<Member> followersOf(String publicId) {
        return follows.findByFollowedPublicId(publicId).stream()
                .map(Follow::getFollower)
                .toList();
    }

    public List<MemberCard> followedBy(String publicId) {
        return follows.findByFollowerPublicId(publicId).stream()
                .map(Follow::getFollowed)
                .map(MemberCard::of)
                .toList();
    }

    @Transactional
    public void follow(String followerPublicId, String followedPublicId) {
        Member follower = members.findByPublicId(followerPublicId).orElseThrow();
        Member followed = members.findByPublicId(followedPublicId).orElseThrow();
        if (follows.existsByFollowerAndFollowed(follower, followed)) {
            return;
        }
        follows.save(new Follow(follower, followed, clock.instant()));
        log.info("Member {} follows {}", follower.getPublicId(), followed.getPublicId());
    }
}
