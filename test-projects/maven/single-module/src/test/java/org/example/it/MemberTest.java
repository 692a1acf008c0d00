package org.example.it;

class MemberTest {
    String email;
}
