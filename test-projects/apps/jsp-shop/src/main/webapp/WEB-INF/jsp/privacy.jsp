<%@ include file="common/top.jspf" %>
<h1>Privacy policy</h1>
<p>We keep what you tell us for seven years.</p>
<%@ include file="common/bottom.jspf" %>
