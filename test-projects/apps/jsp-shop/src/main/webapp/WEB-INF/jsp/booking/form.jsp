<%@ include file="../common/top.jspf" %>
<form method="post">
    <label for="m"><fmt:message key="booking.mobile"/></label>
    <input id="m" name="mobile" type="tel" required>
    <label>Day <input name="day" type="date"></label>
    <select name="room">
        <c:forEach items="${rooms}" var="room"><option value="${room.name}">${room.name}</option></c:forEach>
    </select>
    <input type="checkbox" name="newsletter" checked> Send me health tips
</form>
<%@ include file="../common/bottom.jspf" %>
