package org.example.it;

import java.util.logging.Logger;

public class MemberService {

    private static final Logger LOG = Logger.getLogger("members");

    public void register(Member member) {
        LOG.info("New member " + member.getEmail());
    }
}
