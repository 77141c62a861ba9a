# simulated-tables.R FOLDER: tables as a paper would print them, from data simulated here, with R's own statistics of these
# data, so that nothing in them contradicts anything. One document a seed; the audit must find nothing.
a <- commandArgs(TRUE); suppressMessages({library(jsonlite); library(pROC)})
num <- function(x, d) formatC(x, digits=d, format="f")
pv <- function(p) if (p < .001) "<0.001" else paste0(num(p, 3), if (p < .05 && as.numeric(num(p, 3)) < .05) "*" else "")
document <- function(seed) { set.seed(seed); n1 <- sample(180:320, 1); n0 <- sample(500:900, 1); g <- c(rep(1, n1), rep(0, n0)); n <- n1 + n0
  welch <- seed %% 2 == 0; bin <- function(p1, p0) rbinom(n, 1, ifelse(g == 1, p1, p0)); sd0 <- if (welch) 1.3 else 1
  d <- data.frame(age=round(rnorm(n, 71 + 2.5*g, 6*ifelse(g == 1, 1, sd0))), hb=round(rnorm(n, 122 - 4*g, 13)), alb=rnorm(n, 40 - 1.2*g, 4.2), bmi=rnorm(n, 22, 2.6), ctx=rexp(n, 1/(.6 + .1*g)),
    bmd=rnorm(n, -3.2 - .25*g, .7), diabetes=bin(.35, .22), male=bin(.42, .44), site=sample(c("thoracic","junction","lumbar"), n, TRUE))
  d$csa <- rnorm(n, 33.5 - 1.5*g, 4); d$fa <- d$csa * pmax(.05, rnorm(n, .29 + .015*g, .045)); d$fdr <- 100 * d$fa / d$csa
  digits <- c(age=2, hb=2, alb=2, bmi=1, ctx=2, bmd=2, csa=2, fa=2, fdr=2); groups <- list(list(name="Event", n=as.character(n1)), list(name="No event", n=as.character(n0)))
  ms <- function(x, k, v) list(mean=num(mean(x[g == k]), digits[[v]]), sd=num(sd(x[g == k]), digits[[v]]))
  means <- function(v, p=TRUE) { x <- d[[v]]; t <- t.test(x[g == 1], x[g == 0], var.equal=!welch)$p.value; r <- list(name=v, means=list(ms(x, 1, v), ms(x, 0, v)), overall=list(mean=num(mean(x), digits[[v]]), sd=num(sd(x), digits[[v]])), range=num(range(x), digits[[v]]))
    if (p) { r$p <- pv(t); r$significant <- grepl("[*<]", r$p) }; r }
  counts <- function(v, fisher=FALSE) { t <- table(d[[v]], g)[, c("1", "0")]; p <- if (fisher) fisher.test(t, workspace=2e7)$p.value else chisq.test(t, correct=FALSE)$p.value; q <- pv(p)
    list(name=v, levels=rownames(t), counts=list(as.character(t[, 1]), as.character(t[, 2])), overall=as.character(rowSums(t)), p=q, significant=grepl("[*<]", q)) }
  rows <- c(lapply(c("age", "hb", "alb", "bmi", "ctx", "bmd"), means), list(counts("diabetes"), counts("male", TRUE), counts("site")))
  chosen <- Filter(function(v) any(sapply(rows, function(r) r$name == v && r$significant)), c("age", "hb", "alb", "bmi", "ctx", "bmd", "diabetes", "male"))
  m <- glm(reformulate(chosen, "g"), binomial, d); s <- summary(m)$coefficients; ci <- confint.default(m)
  reg <- lapply(chosen, function(v) { b <- s[v, 1]; r <- list(name=v, b=num(b, 3), se=num(s[v, 2], 3), wald=num(s[v, 3]^2, 3), p=pv(s[v, 4]), oddsRatio=num(exp(b), 3), ci=num(exp(ci[v, ]), 3)); if (v %in% c("diabetes", "male")) r$level <- "1"; r })
  three <- rows[[9]]$significant; roc1 <- function(v) { r <- roc(g, d[[v]], quiet=TRUE); list(name=v, auc=num(as.numeric(auc(r)), 3), ci=num(as.numeric(ci.auc(r))[c(1, 3)], 3)) }
  tables <- list(list(kind="groups", name="Table 1", groups=groups, rows=rows),
    list(kind="groups", name="Table 2", groups=groups, rows=lapply(c("csa", "fa", "fdr"), means, p=seed %% 3 > 0), ratios=list(list(ratio="fdr", numerator="fa", denominator="csa", percent=TRUE))),
    c(list(kind="regression", name="Table 3", rows=reg, intercept=TRUE), if (!three && seed %% 3 == 0) list(selectedBelow="0.05")), list(kind="roc", name="Figure", rows=lapply(c("age", "bmd", "csa"), roc1)))
  higher <- function(v) list(where="Results", says=if (mean(d[[v]][g == 1]) > mean(d[[v]][g == 0])) "higher" else "lower", row=v, group="Event")
  list(title=paste("simulated, seed", seed), cohort=list(groups=groups, total=as.character(n)), tables=tables,
    statements=c(list(list(where="Abstract", says="group size", group="Event", n=as.character(n1)), list(where="Abstract", says="share", count=as.character(n1), total=as.character(n), percent=num(100*n1/n, 1))), lapply(c("age", "csa"), higher), lapply(chosen, function(v) list(where="Results", says="significant", row=v)))) }
write_json(lapply(1:24, document), file.path(a[1], "simulated-tables.json"), auto_unbox=TRUE)
cat("ok\n")
