# statistics.R FOLDER: what R says of cohort.csv, agreement.csv and of small samples made here, beyond reference.R:
# medians, normality, exact rank tests, effect sizes, corrections, profile likelihood, Firth, ridge, calibration, kappa.
# Debian's R 4.2.2 with r-cran-brglm2, -glmnet, -vcd, -effectsize, -car, -mass, -proc, -psych, -jsonlite.
a <- commandArgs(TRUE); out <- a[1]; set.seed(20250122)
suppressMessages({library(jsonlite); library(vcd); library(effectsize); library(car); library(glmnet); library(brglm2); library(MASS)})
d <- read.csv(file.path(out, "cohort.csv"))
cont <- c("age","bmi","hb","hdl_c","beta_ctx","vitamin_d","bmd_t","csa_cm2","fdr_pct")
of <- function(v, k) { x <- d[[v]][d$new_fracture==k]; x[!is.na(x)] }
quart <- function(x) as.numeric(quantile(x, c(.25,.5,.75), type=7))
sw <- function(x) { s <- shapiro.test(x); list(W=unname(s$statistic), p=s$p.value) }
ncp <- function(cdf, q, hi) { at <- function(p) { if (cdf(q, 0) < p) NA else uniroot(function(v) cdf(q, v) - p, c(0, hi), tol=1e-13)$root }; c(at(.975), at(.025)) }
tncp <- function(t, df) sapply(c(.975, .025), function(p) uniroot(function(v) pt(t, df, v) - p, t + c(-8, 8), tol=1e-13)$root)
dci <- function(x, y) { t <- t.test(x, y, var.equal=TRUE); tncp(unname(t$statistic), length(x)+length(y)-2) * sqrt(1/length(x) + 1/length(y)) }
vci <- function(chi2, df, n, k) { v <- ncp(function(q, l) pchisq(q, df, l), chi2, chi2 + 200); v[is.na(v)] <- 0; sqrt(v/n/k) }
eff <- function(e) as.numeric(unlist(as.data.frame(e)[, c(1, 3, 4)]))
continuous <- lapply(cont, function(v) { x <- of(v,1); y <- of(v,0)
  list(variable=v, quartiles1=quart(x), quartiles0=quart(y), shapiro1=sw(x), shapiro0=sw(y),
    cohensD=eff(cohens_d(x, y, pooled_sd=TRUE)), cohensDCi=dci(x, y), hedgesG=eff(hedges_g(x, y, pooled_sd=TRUE))) })
samples <- lapply(c(3,4,5,6,7,11,12,13,50,500,5000), function(n) { x <- signif(if (n %% 2) rexp(n) else rnorm(n), 6); if (n > 500) x <- round(x, 3)
  c(list(n=n), if (n <= 500) list(values=x) else list(seed=n), sw(x)) })
big <- ((1:5000) * 7919) %% 10007 / 10007; samples[[11]] <- c(list(n=5000), sw(big^2))
rank <- lapply(list(c(3,3),c(5,4),c(8,11),c(2,6),c(20,25)), function(n) { z <- sample(1000, sum(n)) + c(rep(60,n[1]), rep(0,n[2])); z <- z + seq_along(z)/1000
  x <- z[1:n[1]]; y <- z[-(1:n[1])]; w <- wilcox.test(x, y, exact=TRUE); list(first=x, second=y, U=unname(w$statistic), p=w$p.value) })
tables <- list(c(20,44,44,142), c(26,38,50,136), c(3,9,14,2), c(10,10,12,12))
wilson <- function(k, n) as.numeric(prop.test(k, n, correct=FALSE)$conf.int)
twobytwo <- lapply(tables, function(t) { m <- matrix(t, 2, byrow=TRUE)  # rows: group 1, group 0; columns: yes, no
  p1 <- m[1,1]/sum(m[1,]); p0 <- m[2,1]/sum(m[2,]); w1 <- wilson(m[1,1], sum(m[1,])); w0 <- wilson(m[2,1], sum(m[2,])); dl <- p1-p0
  newcombe <- c(dl - sqrt((p1-w1[1])^2 + (w0[2]-p0)^2), dl + sqrt((w1[2]-p1)^2 + (p0-w0[1])^2))
  o <- vcd::oddsratio(m, log=FALSE); ci <- as.numeric(confint(o)); ph <- suppressWarnings(effectsize::phi(m, alternative="two.sided", adjust=FALSE))
  list(counts=t, riskDifference=c(dl, newcombe), oddsRatio=c(m[1,1]*m[2,2]/m[1,2]/m[2,1], ci), phi=as.numeric(unlist(as.data.frame(ph)[, c(1,3,4)])), phiCi=vci(unname(suppressWarnings(chisq.test(m, correct=FALSE))$statistic), 1, sum(m), 1), assoc=assocstats(m)$phi) })
manyrows <- list(list(c(10,5,3),c(4,8,9)), list(c(5,6,7,2),c(9,9,1,3),c(2,2,8,8)), list(c(30,12,18,25,9,14),c(11,25,20,16,22,8)), list(c(60,45,38,52,41),c(150,160,171,140,155)))
rxc <- lapply(manyrows, function(r) { m <- do.call(rbind, r); v <- suppressWarnings(effectsize::cramers_v(m, alternative="two.sided", adjust=FALSE)); cc <- suppressWarnings(chisq.test(m, correct=FALSE))
  list(table=m, pearson=c(unname(cc$statistic), unname(cc$parameter), cc$p.value), fisher=fisher.test(m, workspace=2e7)$p.value, cramersV=as.numeric(unlist(as.data.frame(v)[, c(1,3,4)])), ci=vci(unname(cc$statistic), unname(cc$parameter), sum(m), min(dim(m))-1), assoc=assocstats(m)$cramer) })
ps <- c(.021,.824,1e-30,.003,.032,.5,.0499,.003,.2,1)
adjust <- sapply(c("bonferroni","holm","BH"), function(m) p.adjust(ps, m), simplify=FALSE)

# logistic regression: profile likelihood solved to 1e-12 (MASS interpolates), likelihood ratio, R2, Hosmer-Lemeshow, VIF
profiled <- function(f, term) { m <- glm(f, binomial, d0, control=glm.control(epsilon=1e-14, maxit=200)); b <- coef(m)[term]; se <- summary(m)$coefficients[term,2]; X <- model.matrix(m); y <- m$y
  prof <- function(v) { g <- suppressWarnings(glm.fit(X[, colnames(X)!=term, drop=FALSE], y, offset=X[,term]*v, family=binomial(), control=glm.control(epsilon=1e-14, maxit=200))); g$deviance - deviance(m) - qchisq(.95,1) }
  c(uniroot(prof, c(b-8*se, b), tol=1e-13)$root, uniroot(prof, c(b, b+8*se), tol=1e-13)$root) }
vars <- c("age","diabetes","csa_cm2","fdr_pct","vitamin_d","bmd_t")
d0 <- d[complete.cases(d[, c("new_fracture", vars)]), ]
f <- reformulate(vars, "new_fracture"); m <- glm(f, binomial, d0, control=glm.control(epsilon=1e-14, maxit=100)); n <- nrow(d0)
lr <- m$null.deviance - deviance(m); cs <- 1 - exp(-lr/n); nk <- cs/(1 - exp(-m$null.deviance/n))
hl <- function(y, p, g=10) { q <- unique(quantile(p, seq(0,1,1/g), type=7)); k <- cut(p, q, include.lowest=TRUE); o <- xtabs(cbind(1-y, y) ~ k); e <- xtabs(cbind(1-p, p) ~ k); x <- sum((o-e)^2/e); list(chi2=x, df=nlevels(k)-2, p=pchisq(x, nlevels(k)-2, lower.tail=FALSE)) }
dropped <- drop1(m, test="LRT")
cohortmodel <- list(terms=vars, n=n, profile=lapply(c("(Intercept)", vars), function(v) as.numeric(profiled(f, v))),
  mass=unname(as.matrix(suppressMessages(confint(m)))), likelihoodRatio=list(chi2=lr, df=length(vars), p=pchisq(lr, length(vars), lower.tail=FALSE)),
  termLikelihoodRatio=lapply(vars, function(v) list(chi2=dropped[v,"LRT"], p=dropped[v,"Pr(>Chi)"])), coxSnell=cs, nagelkerke=nk, hosmerLemeshow=hl(m$y, fitted(m)),
  vif=as.numeric(vif(lm(f, d0))))
fac <- d0; fac$site <- factor(ifelse(fac$bmi < 21, "L1", ifelse(fac$bmi < 23, "L3", "T12"))); mf <- glm(new_fracture ~ site + diabetes + fdr_pct + diabetes:fdr_pct, binomial, fac, control=glm.control(epsilon=1e-14, maxit=100))
factors <- list(cuts=c(21,23), terms=names(coef(mf)), b=as.numeric(coef(mf)), se=as.numeric(sqrt(diag(vcov(mf)))))

# Firth: endometrial cancer study of Heinze and Schemper 2002 (79 women); brglm2, and the penalised likelihood by optim
data("endometrial", package="brglm2"); write.csv(endometrial, file.path(out, "endometrial.csv"), row.names=FALSE)
X <- model.matrix(HG ~ NV + PI + EH, endometrial); y <- endometrial$HG
pl <- function(b) { e <- as.numeric(X %*% b); p <- plogis(e); sum(y*e - log1p(exp(e))) + .5*as.numeric(determinant(crossprod(X*sqrt(p*(1-p))))$modulus) }
score <- function(b) { p <- plogis(as.numeric(X %*% b)); w <- sqrt(p*(1-p)); h <- rowSums(qr.Q(qr(X*w))^2); as.numeric(crossprod(X, y - p + h*(.5 - p))) }
br <- glm(HG ~ NV + PI + EH, binomial, endometrial, method="brglmFit", type="AS_mean", epsilon=1e-13, maxit=1000); bm <- coef(br)
best <- pl(bm); rest <- function(j, v) { s <- bm[-j]; full <- function(q) { b <- bm; b[-j] <- q; b[j] <- v; b }
  for (i in 1:200) { b <- full(s); p <- plogis(as.numeric(X %*% b)); I <- crossprod(X*sqrt(p*(1-p))); st <- solve(I[-j,-j], score(b)[-j]); k <- 1; while (pl(full(s + k*st)) < pl(b) - 1e-12 && k > 1e-8) k <- k/2; s <- s + k*st; if (max(abs(st)) < 1e-13) break }
  o <- optim(s, function(q) -pl(full(q)), method="Nelder-Mead", control=list(maxit=20)); max(pl(full(s)), -o$value) }
firth <- lapply(1:4, function(j) { g <- function(v) 2*(best - rest(j, v)) - qchisq(.95,1); se <- sqrt(diag(vcov(br)))[j]
  lo <- uniroot(g, c(bm[j]-4*se, bm[j]), tol=1e-12)$root; hi <- uniroot(g, c(bm[j], bm[j]+6*se), tol=1e-12)$root; x <- 2*(best - rest(j, 0))
  list(term=names(bm)[j], b=unname(bm[j]), se=unname(se), profile=c(lo, hi), chi2=x, p=pchisq(x, 1, lower.tail=FALSE)) })
coh <- glm(f, binomial, d0, method="brglmFit", type="AS_mean", epsilon=1e-13, maxit=1000)
firthcohort <- list(b=as.numeric(coef(coh)), se=as.numeric(sqrt(diag(vcov(coh)))))

# ridge: glmnet, predictors standardised (1/n), penalty lambda/2 sum of squares, folds given
Z <- as.matrix(d0[, vars]); fold <- (seq_len(n) - 1) %% 10 + 1; lam <- exp(seq(log(1), log(1e-3), length.out=12))
rg <- glmnet(Z, d0$new_fracture, family="binomial", alpha=0, lambda=lam, thresh=1e-20, maxit=1e7); cv <- cv.glmnet(Z, d0$new_fracture, family="binomial", alpha=0, lambda=lam, foldid=fold, thresh=1e-18, maxit=1e7)
ridge <- list(lambda=lam, coefficients=unname(t(as.matrix(coef(rg)))), cvDeviance=as.numeric(cv$cvm), cvSe=as.numeric(cv$cvsd), best=cv$lambda.min, oneSe=cv$lambda.1se)

# exact intervals of a proportion; predictions of a model: calibration, Brier, lowess, decision curve
binom <- lapply(list(c(0,10),c(10,10),c(3,17),c(52,64),c(1,1000)), function(k) c(k, as.numeric(binom.test(k[1],k[2])$conf.int)))
p <- plogis(-2 + .08*(d0$age-72) + .1*(d0$fdr_pct-30)); lp <- qlogis(p); yy <- d0$new_fracture
i0 <- glm(yy ~ 1 + offset(lp), family=binomial, control=glm.control(epsilon=1e-14)); i1 <- glm(yy ~ lp, family=binomial, control=glm.control(epsilon=1e-14))
lw <- lowess(p, yy, iter=0, delta=0); th <- c(.05,.1,.2,.3,.5)
prediction <- list(intercept=c(unname(coef(i0)), sqrt(vcov(i0)[1,1])), slope=c(unname(coef(i1)[2]), sqrt(vcov(i1)[2,2])), brier=mean((p-yy)^2), hosmerLemeshow=hl(yy, p),
  lowess=list(x=lw$x[seq(1,n,12)], y=lw$y[seq(1,n,12)]), thresholds=th, netBenefit=sapply(th, function(t) mean(p>=t & yy==1) - mean(p>=t & yy==0)*t/(1-t)), treatAll=sapply(th, function(t) mean(yy) - mean(1-yy)*t/(1-t)))
# kappa: grades 0 to 4 (as Goutallier's) by two readers; proportional bias
k <- 60; g1 <- sample(0:4, k, TRUE, c(.2,.3,.25,.15,.1)); g2 <- pmin(4, pmax(0, g1 + sample(-1:2, k, TRUE, c(.2,.55,.2,.05)))); write.csv(data.frame(reader_a=g1, reader_b=g2), file.path(out,"grades.csv"), row.names=FALSE)
kt <- table(factor(g1,0:4), factor(g2,0:4)); kp <- function(w) { q <- Kappa(kt, weights=w); ci <- confint(q); list(unweighted=c(unname(q$Unweighted[1:2]), as.numeric(ci[1,])), weighted=c(unname(q$Weighted[1:2]), as.numeric(ci[2,]))) }
ag <- read.csv(file.path(out,"agreement.csv")); df <- ag$reader_b - ag$reader_a; av <- (ag$reader_b + ag$reader_a)/2; pb <- lm(df ~ av); sp <- summary(pb)$coefficients
list(continuous=continuous, shapiro=samples, wilcoxon=rank, twoByTwo=twobytwo, rByC=rxc, adjust=c(list(p=ps), adjust), cohortModel=cohortmodel, factors=factors, firth=firth, firthCohort=firthcohort,
  ridge=ridge, binomial=binom, prediction=prediction, kappa=list(linear=kp("Equal-Spacing"), quadratic=kp("Fleiss-Cohen")),
  proportionalBias=list(slope=sp[2,1], se=sp[2,2], t=sp[2,3], p=sp[2,4], intercept=sp[1,1], ci=as.numeric(confint(pb)[2,]))) |>
  write_json(file.path(out,"statistics.json"), auto_unbox=TRUE, digits=NA, pretty=TRUE)
cat("ok\n")
