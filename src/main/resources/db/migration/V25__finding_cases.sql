-- What the list of cases is filtered and sorted by.
create index capacity_case_by_start on capacity_case (started_on, case_number);
create index capacity_case_by_operator on capacity_case (operator);
create index capacity_case_by_related on capacity_case (related_case);
create index capacity_affected_by_authority on capacity_affected (authority, case_number);
