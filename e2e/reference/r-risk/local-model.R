# local-model.R FOLDER: a simulated local cohort (cohort.csv) and what R says of adapting the recalibrated score to it
# (local-model.json): glm with offset, glm on the score, ridge by its own iteration, bootstrap optimism by its own loop.
# Debian's R 4.2.2 with r-cran-jsonlite and r-cran-proc.
a <- commandArgs(TRUE); out <- a[1]; set.seed(20250122)
suppressMessages({library(jsonlite); library(pROC)})
w <- c(64, 186)/250
centre <- function(m1, m0) w[1]*m1 + w[2]*m0
v <- data.frame(key=c("ageYears","diabetes","csaCm2","fdrPercent","vitaminDNmolL","bmdTScore","exercise","antiOsteoporosis"),
  b=c(.413,1.186,-.572,.451,-.138,-2.23,-1.35,-1.233),
  m1=c(75.64,20/64,30.36,32.32,33.16,-3.74,19/64,14/64), m0=c(70.28,44/186,33.84,29.48,41.81,-3.26,96/186,108/186),
  sd=c(7.5,NA,4.1,4.6,11.8,.68,NA,NA))
v$c <- centre(v$m1, v$m0)
# patients elsewhere: a little younger and leaner, risk factors going together, a lower overall risk and a flatter score
n <- 820; common <- rnorm(n)
X <- sapply(seq_len(nrow(v)), function(i) if (is.na(v$sd[i])) rbinom(n, 1, v$c[i]) else
  round(v$c[i] - .15*v$sd[i] + v$sd[i]*(sqrt(.85)*rnorm(n) + sqrt(.15)*sign(v$b[i])*common), 2))
colnames(X) <- v$key
score <- function(X) as.numeric(sweep(X, 2, v$c) %*% v$b)
y <- rbinom(n, 1, plogis(-1.25 + .22*score(X) + .25*(X[,"fdrPercent"]-30.2)/4.6))
d <- data.frame(newFracture=y, X, check.names=FALSE)
write.csv(d, file.path(out, "cohort.csv"), row.names=FALSE)

ctl <- glm.control(epsilon=1e-14, maxit=100); s <- score(X)
one <- glm(y ~ 1 + offset(.33*s), binomial, control=ctl)
two <- glm(y ~ s, binomial, control=ctl)

# ridge on standardised columns (n in the denominator of the SD), the intercept free; modified AIC chooses the penalty
penalties <- 10^(-2 + (0:32)/8)
standard <- function(X) { m <- colMeans(X); s <- sqrt(colMeans(sweep(X, 2, m)^2)); list(m=m, s=s) }
ridge <- function(Z, y, l) { b <- c(qlogis(mean(y)), rep(0, ncol(Z)-1)); P <- diag(c(0, rep(l, ncol(Z)-1)))
  for (k in 1:100) { p <- plogis(as.numeric(Z %*% b)); H <- crossprod(Z, Z*(p*(1-p))) + P; g <- crossprod(Z, y-p) - P %*% b
    step <- solve(H, g); b <- b + as.numeric(step); if (max(abs(step)) < 1e-12) break }
  p <- plogis(as.numeric(Z %*% b)); I <- crossprod(Z, Z*(p*(1-p))); V <- solve(I + P)
  # effective degrees of freedom: trace of I (I + P)^-1 less the intercept's share
  df <- sum(diag(I %*% V)) - 1
  list(b=b, V=V, ll=sum(dbinom(y, 1, p, log=TRUE)), df=df) }
refit <- function(X, y) { z <- standard(X); Z <- cbind(1, sweep(sweep(X, 2, z$m), 2, z$s, "/"))
  fits <- lapply(penalties, function(l) ridge(Z, y, l)); k <- which.max(sapply(fits, function(f) 2*f$ll - 2*f$df)); f <- fits[[k]]
  list(penalty=penalties[k], intercept=f$b[1], b=f$b[-1]/z$s, m=z$m, se=sqrt(diag(f$V))[-1]/z$s,
    eta=function(X) f$b[1] + as.numeric(sweep(X, 2, z$m) %*% (f$b[-1]/z$s))) }
r <- refit(X, y)

fit <- list(
  "intercept"=function(X, y) { a <- unname(coef(glm(y ~ 1 + offset(.33*score(X)), binomial))); function(X) a + .33*score(X) },
  "intercept-and-slope"=function(X, y) { s <- score(X); k <- unname(coef(glm(y ~ s, binomial))); function(X) k[1] + k[2]*score(X) },
  "refit"=function(X, y) refit(X, y)$eta)
measure <- function(eta, y) c(auc=as.numeric(auc(roc(y, eta, direction="<", levels=c(0,1), quiet=TRUE))), brier=mean((plogis(eta)-y)^2),
  slope=unname(coef(glm(y ~ eta, binomial))[2]), large=unname(coef(glm(y ~ 1 + offset(eta), binomial))))
B <- 300
boot <- lapply(fit, function(f) { apparent <- measure(f(X, y)(X), y)
  o <- t(replicate(B, { i <- sample(n, replace=TRUE); eta <- f(X[i,], y[i]); measure(eta(X[i,]), y[i]) - measure(eta(X), y) }))
  list(apparent=as.list(apparent), optimism=as.list(colMeans(o)), sd=as.list(apply(o, 2, sd)), repeats=B) })
write_json(list(n=n, events=sum(y),
  intercept=list(a=unname(coef(one)), se=sqrt(vcov(one)[1,1])),
  interceptAndSlope=list(a=unname(coef(two)[1]), b=unname(coef(two)[2]), seA=sqrt(vcov(two)[1,1]), seB=sqrt(vcov(two)[2,2]), cov=vcov(two)[1,2]),
  refit=list(penalty=r$penalty, intercept=r$intercept, keys=v$key, b=unname(r$b), centre=unname(r$m), se=unname(r$se)),
  bootstrap=boot), file.path(out, "local-model.json"), auto_unbox=TRUE, digits=15, pretty=TRUE)
