class Feasible {
    static class Member {
        String email;
        int age;
    }

    void constantCondition(Member member) {
        int limit = 2;
        limit++;
        if (limit == 2) {
            System.out.println(member.email);
        }
        if (limit == 3) {
            System.out.println(member.email); // flow: email
        }
    }

    void constantChoice(Member member) {
        int number = 106;
        String text = 7 * 18 + number > 200 ? "constant" : member.email;
        System.out.println(text);
        String other = 7 * 18 + number < 200 ? "constant" : member.email;
        System.out.println(other); // flow: email
    }

    void constantSwitch(Member member) {
        String guess = "ABC";
        String text;
        switch (guess.charAt(1)) {
            case 'A':
                text = member.email;
                break;
            case 'B':
                text = "constant";
                break;
            default:
                text = member.email;
        }
        System.out.println(text);
    }

    void constantSwitchToTheData(Member member) {
        String guess = "ABC";
        String text = "";
        switch (guess.charAt(1)) {
            case 'B':
                text = member.email;
                break;
            default:
                break;
        }
        System.out.println(text); // flow: email
    }

    void loopChangesTheCondition(Member member) {
        int round = 0;
        while (round < 10) {
            if (round == 5) {
                System.out.println(member.email); // flow: email
            }
            round++;
        }
    }

    void emptyArray(Member member) {
        boolean[] flags = new boolean[3];
        if (flags[0]) {
            System.out.println(member.email);
        }
        boolean[] set = new boolean[3];
        set[0] = member.age > 3;
        if (set[0]) {
            System.out.println(member.email); // flow: email
        }
    }

    void sameConditionTwice(Member member, boolean consent) {
        String text = "none";
        if (consent) {
            text = member.email;
        }
        if (!consent) {
            System.out.println(text);
        }
        if (consent) {
            System.out.println(text); // flow: email
        }
    }

    void sameComparisonTwice(Member member, int level) {
        StringBuilder text = new StringBuilder();
        if (level > 3) {
            text.append(member.email);
        }
        if (level <= 3) {
            System.out.println(text);
        }
        if (level < 5) {
            System.out.println(text); // flow: email
        }
    }

    void conditionOfEachRound(Member member, java.util.Iterator<Boolean> consents) {
        String text = "none";
        while (consents.hasNext()) {
            boolean consent = consents.next();
            if (consent) {
                text = member.email;
            }
            if (!consent) {
                System.out.println(text); // flow: email
            }
        }
    }

    private static final boolean DEBUG = false;
    private static final boolean AUDIT = true;

    void constantFields(Member member) {
        if (DEBUG) {
            System.out.println(member.email);
        }
        if (AUDIT) {
            System.out.println(member.email); // flow: email
        }
    }
}
