<%@ include file="../common/top.jspf" %>
<table>
    <c:forEach items="${patients}" var="p" varStatus="row">
        <tr>
            <td>${row.index}</td>
            <td><a href="<c:url value='/patients/${p.id}'/>"><c:out value="${p.fullName}"/></a></td>
            <td><c:out value="${fn:substring(p.mobile, 4, 8)}"/></td>
        </tr>
    </c:forEach>
</table>
<%@ include file="../common/bottom.jspf" %>
