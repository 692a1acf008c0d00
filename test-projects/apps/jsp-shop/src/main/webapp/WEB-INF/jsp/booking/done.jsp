<%@ include file="../common/top.jspf" %>
<p>Thank you. We will call you.</p>
<%@ include file="../common/bottom.jspf" %>
